// Admits a member idempotently and reads her back: what a provincial system does when it syncs.
//
//   example-sync HOST:PORT CA.crt TOKEN-FILE BRANCH-CODE NAME BIRTH-DAY DAY
import SenClient

let arguments = CommandLine.arguments
guard arguments.count == 8 else {
  print("usage: example-sync HOST:PORT CA.crt TOKEN-FILE BRANCH-CODE NAME BIRTH-DAY DAY")
  throw SenClient.ConnectError.address(arguments.dropFirst().first ?? "")
}
let client = try await SenClient.connect(
  to: arguments[1], authority: arguments[2], credentials: .tokenFile(arguments[3]))
let command = API.Membership.V1.AdmitMemberRequest.with {
  $0.header = .with { $0.requestID = SenClient.requestID() }
  $0.branchCode = arguments[4]
  $0.fullName = arguments[5]
  $0.birthDay = arguments[6]
  $0.day = arguments[7]
  $0.reason = .new
}
do {
  let member = try await client.membership.members.admitMember(command)
  // Sent again with the same request id: nothing happens twice, the answer is the same.
  let again = try await client.membership.members.admitMember(command)
  print("\(member.id) \(member.memberNo) sent twice, admitted once: \(member.id == again.id)")
} catch let error as RPCError {
  print("\(error.code.name) \(error.reason): \(error.message)")
}
await client.close()
