/// The room of `SynthData`; see README.md.
