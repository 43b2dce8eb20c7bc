import SynthData

await SynthCommand.main()
