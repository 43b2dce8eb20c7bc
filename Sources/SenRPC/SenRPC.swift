/// The room of `SenRPC`; see README.md.
