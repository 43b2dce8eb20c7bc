import Empowerment
import ServiceRuntime

await ProgramMain<ServiceProgram<EmpowermentService>>.main()
