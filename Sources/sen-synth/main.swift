import SynthData

await SynthProgram.main()
