/// The room of `Empowerment`; see README.md.
