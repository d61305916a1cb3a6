/// What a run tells those who watch over it: figures for monitoring. They are about the run as much as about the keys, and none
/// of them names a key, a user or an account.
///
/// - **In:** what a run came to, as [RunFigures]. **Out:** lines in CloudWatch's embedded metric format, or a request of
///   OpenTelemetry's protocol.
/// - **May import:** nothing of ours. Home of Micrometer. No clock of its own: whoever calls brings the instant.
@ApplicationModule(displayName = "Telemetry", allowedDependencies = {})
package org.keyledger.telemetry;

import org.springframework.modulith.ApplicationModule;
