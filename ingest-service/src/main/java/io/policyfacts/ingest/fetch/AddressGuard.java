package io.policyfacts.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which addresses a page of the web cannot have: those of this machine, its network and its
 * cloud. An address from the web that leads there is an attack, or a mistake.
 */
public final class AddressGuard {
  private static final List<Reserved> RESERVED = load("reserved-addresses.tsv");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern PLAIN =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  private AddressGuard() {}

  /** Addresses that share their first bits. */
  // Never compared with each other.
  @SuppressWarnings("ArrayRecordComponent")
  private record Reserved(byte[] prefix, int bits, String use) {
    boolean holds(byte[] address) {
      return address.length == prefix.length && sameBits(address);
    }

    private boolean sameBits(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >>> bit % Byte.SIZE;
        if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** What an address is reserved for; empty if it is one of the public network. */
  public static Optional<String> reservedFor(InetAddress address) {
    byte[] bytes = address.getAddress();
    return RESERVED.stream().filter(r -> r.holds(bytes)).map(Reserved::use).findFirst();
  }

  /**
   * Whether a host is an IPv4 address in another form than four decimal numbers, as URLs may have
   * it (WHATWG URL, 3.5): readers differ in what they take it for, and only attackers write it.
   */
  static boolean misspelt(String host) {
    if (host.indexOf(':') >= 0) {
      return false;
    }
    String whole = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = whole.substring(whole.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches() && !PLAIN.matcher(host).matches();
  }

  private static List<Reserved> load(String resource) {
    try (InputStream in = AddressGuard.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AddressGuard::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Reserved row(String line) {
    int slash = line.indexOf('/');
    int tab = line.indexOf('\t');
    try {
      byte[] prefix = InetAddress.getByName(line.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(line.substring(slash + 1, tab));
      return new Reserved(prefix, bits, line.substring(tab + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
