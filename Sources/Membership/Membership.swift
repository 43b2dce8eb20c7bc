/// The room of `Membership`; see README.md.
