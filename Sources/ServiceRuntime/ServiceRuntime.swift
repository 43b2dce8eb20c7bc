/// The room of `ServiceRuntime`; see README.md.
