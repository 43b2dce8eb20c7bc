/// The room of `SenCommands`; see README.md.
