/// The room of `SenAPI`; see README.md.
