package io.policyfacts.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Sockets that connect to no reserved address. The address is looked at where the connection is
 * made, so no name server can show one address to a check and another to the connection.
 */
final class GuardedSockets extends SocketFactory {
  private final Reach reach;

  GuardedSockets(Reach reach) {
    this.reach = reach;
  }

  /** The connection was refused here, before anything was sent. */
  static final class ReservedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    ReservedAddressException(String message) {
      super(message);
    }
  }

  private static final class GuardedSocket extends Socket {
    private final Reach reach;

    GuardedSocket(Reach reach) {
      this.reach = reach;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (endpoint instanceof InetSocketAddress internet && !internet.isUnresolved()) {
        Optional<String> objection = reach.objection(internet.getAddress());
        if (objection.isPresent()) {
          throw new ReservedAddressException(
              internet.getAddress().getHostAddress() + " is reserved: " + objection.get());
        }
      }
      super.connect(endpoint, timeoutMillis);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(reach);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(SocketAddress endpoint) throws IOException {
    Socket socket = createSocket();
    try {
      socket.connect(endpoint);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
