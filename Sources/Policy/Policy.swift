/// The room of `Policy`; see README.md.
