// Nothing to call: the target's object is linked into the tests for what it puts in place.
#pragma once
