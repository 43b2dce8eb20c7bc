import Policy
import ServiceRuntime

await ProgramMain<ServiceProgram<PolicyService>>.main()
