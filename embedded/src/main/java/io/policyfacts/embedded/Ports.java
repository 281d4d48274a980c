package io.policyfacts.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on loopback. */
final class Ports {
  /** The address that every embedded part listens at. */
  static final String HOST = "127.0.0.1";

  // Below the ports that the system gives to outgoing connections: one of those could take a port
  // between its being found free and its being listened at.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));

  private Ports() {}

  /**
   * The port itself if nothing listens there; for 0 a free one, another one at each call.
   *
   * @throws StartException if the port is in use
   */
  static int claim(int port, String what) {
    if (port == 0) {
      return anyFree(what);
    }
    if (!isFree(port)) {
      throw new StartException(
          what
              + ": port "
              + port
              + " is in use or not allowed: choose another, or stop what listens there");
    }
    return port;
  }

  private static int anyFree(String what) {
    for (int tries = LOWEST; tries < HIGHEST; tries++) {
      int port = NEXT.getAndUpdate(last -> last + 1 < HIGHEST ? last + 1 : LOWEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StartException(what + ": no port from " + LOWEST + " to " + HIGHEST + " is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
