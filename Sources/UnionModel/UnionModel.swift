/// The room of `UnionModel`; see README.md.
