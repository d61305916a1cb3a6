package software.amazon.awssdk;

/// Stands in for any class of the AWS SDK where the tests of the room rules need one.
public class StandIn {}
