package io.policyfacts.sink.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A wire to PostgreSQL that can be cut before a COMMIT arrives, or before its answer does. */
final class CuttingProxy implements AutoCloseable {
  /** Where the wire is cut. */
  enum Cut {
    BEFORE,
    AFTER
  }

  private final ServerSocket listener;
  private final int target;
  private final AtomicReference<Optional<Cut>> next = new AtomicReference<>(Optional.empty());

  private final CountDownLatch done = new CountDownLatch(1);

  private CuttingProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  static CuttingProxy to(int target) throws IOException {
    ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(listener, target);
    start(proxy::accept);
    return proxy;
  }

  int port() {
    return listener.getLocalPort();
  }

  void cutNextCommit(Cut cut) {
    next.set(Optional.of(cut));
  }

  /** Waits until the cut is made and the server is through with what it got. */
  void awaitCut() throws InterruptedException {
    done.await();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /** Forwarding that ends when either side does. */
  @FunctionalInterface
  private interface Forwarding {
    void run() throws IOException;
  }

  private static void start(Forwarding forwarding) {
    Thread thread =
        new Thread(
            () -> {
              try {
                forwarding.run();
              } catch (IOException e) {
                // one side is gone, which is how every connection here ends
              }
            },
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      start(() -> requests(client, server));
      start(() -> server.getInputStream().transferTo(client.getOutputStream()));
    }
  }

  private void requests(Socket client, Socket server) throws IOException {
    try (client;
        server) {
      byte[] chunk = new byte[1 << 16];
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        boolean commit = text(chunk, length).contains("COMMIT");
        Optional<Cut> cut = commit ? next.getAndSet(Optional.empty()) : Optional.empty();
        if (cut.isPresent()) {
          cut(cut.get(), client, server, chunk, length);
          done.countDown();
          return;
        }
        out.write(chunk, 0, length);
      }
    }
  }

  /** Cuts the client off; before that, or not at all, lets the server have the commit. */
  private static void cut(Cut cut, Socket client, Socket server, byte[] chunk, int length)
      throws IOException {
    client.close();
    if (cut == Cut.AFTER) {
      server.getOutputStream().write(chunk, 0, length);
      server.shutdownOutput();
      server.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private static String text(byte[] chunk, int length) {
    return new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
  }
}
