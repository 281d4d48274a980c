package io.policyfacts.ingest.fetch;

import java.net.InetAddress;
import java.util.Optional;

/** Where a fetch may connect to. */
public enum Reach {
  /** Addresses of the public network. */
  PUBLIC,
  /** Those and this machine's own, for a source that says so. */
  LOOPBACK;

  /** What speaks against connecting to an address; empty if nothing does. */
  Optional<String> objection(InetAddress address) {
    return this == LOOPBACK && address.isLoopbackAddress()
        ? Optional.empty()
        : AddressGuard.reservedFor(address);
  }
}
