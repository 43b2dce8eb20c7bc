import ServiceRuntime
import Welfare

await ProgramMain<ServiceProgram<WelfareService>>.main()
