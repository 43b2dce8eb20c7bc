/// The room of `Gateway`; see README.md.
