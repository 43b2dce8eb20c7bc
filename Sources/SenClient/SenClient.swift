/// The room of `SenClient`; see README.md.
