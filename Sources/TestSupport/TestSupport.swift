/// The room of `TestSupport`; see README.md.
