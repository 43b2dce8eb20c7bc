import Policy
import ServiceRuntime

await ServiceMain<PolicyService>.main()
