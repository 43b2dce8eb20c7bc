/// The room of `Welfare`; see README.md.
