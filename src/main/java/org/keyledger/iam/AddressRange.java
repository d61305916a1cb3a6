package org.keyledger.iam;

import java.net.InetAddress;
import java.util.regex.Pattern;

/// A range of IP addresses, such as `203.0.113.0/24` or `2001:db8::/32`.
///
/// @param bits how many leading bits an address shares with `network`
record AddressRange(InetAddress network, int bits) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");
    private static final Pattern FOUR_OCTETS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /// @throws IllegalArgumentException when the text is no address and no range in CIDR form
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
        int length = network.getAddress().length * Byte.SIZE;
        String bits = slash < 0 ? String.valueOf(length) : text.substring(slash + 1);
        if (!DIGITS.matcher(bits).matches() || Integer.parseInt(bits) > length) {
            throw new IllegalArgumentException("'" + text + "' is no range of addresses");
        }
        return new AddressRange(network, Integer.parseInt(bits));
    }

    /// Whether a range holds an address.
    ///
    /// @throws IllegalArgumentException when one of the two is none
    static boolean holds(String range, String address) {
        return parse(range).holds(address(address));
    }

    /// Java takes `10.1` for 10.0.0.1; AWS does not.
    private static InetAddress address(String text) {
        if (text.indexOf(':') < 0 && !FOUR_OCTETS.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no address");
        }
        return InetAddress.ofLiteral(text);
    }

    private boolean holds(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
