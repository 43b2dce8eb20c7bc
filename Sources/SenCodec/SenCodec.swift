/// The room of `SenCodec`; see README.md.
