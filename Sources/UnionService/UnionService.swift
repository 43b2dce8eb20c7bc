/// The room of `UnionService`; see README.md.
