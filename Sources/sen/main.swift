import SenCommands

await SenCommand.main()
