package io.policyfacts.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
final class Ports {
  /** The address that every embedded part listens at. */
  static final String HOST = "127.0.0.1";

  private Ports() {}

  /**
   * The port itself if nothing listens there, or any free one for 0.
   *
   * @param avoid a port that must not be returned for 0
   * @throws StartException if the port is in use
   */
  static int claim(int port, int avoid, String what) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      int bound = socket.getLocalPort();
      return port == 0 && bound == avoid ? claim(0, avoid, what) : bound;
    } catch (IOException e) {
      if (port == 0) {
        throw new UncheckedIOException("no free port for " + what, e);
      }
      throw new StartException(
          what
              + ": port "
              + port
              + " is in use or not allowed: choose another, or stop what listens there",
          e);
    }
  }
}
