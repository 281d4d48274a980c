package io.policyfacts.sink.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A wire to PostgreSQL that can be cut or held at a statement, before the server gets it or before
 * the client gets the answer. Statements must travel as text ({@code prepareThreshold=0}).
 */
public final class CuttingProxy implements AutoCloseable {
  /** On which side of the server's work something happens. */
  public enum Cut {
    BEFORE,
    AFTER
  }

  /** What is waited for and what then happens. */
  private static final class Trap {
    private final String words;
    private final Cut cut;
    private final boolean hold;
    private final CountDownLatch met = new CountDownLatch(1);
    private final CompletableFuture<Boolean> forward = new CompletableFuture<>();

    Trap(String words, Cut cut, boolean hold) {
      this.words = words;
      this.cut = cut;
      this.hold = hold;
    }
  }

  private final ServerSocket listener;
  private final int target;
  private final AtomicReference<@Nullable Trap> armed = new AtomicReference<>();
  private volatile Trap trap = new Trap("", Cut.BEFORE, false);

  private CuttingProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /** To a server on loopback. */
  public static CuttingProxy to(int target) throws IOException {
    ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(listener, target);
    start(proxy::accept);
    return proxy;
  }

  /** Where clients connect. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Cuts the connection at the next COMMIT. */
  public void cutNextCommit(Cut cut) {
    arm(new Trap("COMMIT", cut, false));
  }

  /** Holds the connection at the next statement with these words, until it is released. */
  public void holdNext(String words, Cut cut) {
    arm(new Trap(words, cut, true));
  }

  private void arm(Trap next) {
    trap = next;
    armed.set(next);
  }

  /** Waits until the cut or hold is reached and the server is through with what it got. */
  public void awaitCut() throws InterruptedException {
    trap.met.await();
  }

  /** Ends a held connection. */
  public void drop() {
    trap.forward.complete(false);
  }

  /** Lets a held connection go on as if nothing had been. */
  public void goOn() {
    trap.forward.complete(true);
  }

  @Override
  public void close() throws IOException {
    drop();
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
      Answers answers = new Answers(server, client);
      start(() -> requests(client, server, answers));
      start(answers::forward);
    }
  }

  /** The way back, which can be closed before anything more passes. */
  private static final class Answers {
    private final Socket server;
    private final Socket client;
    private volatile boolean closed;

    Answers(Socket server, Socket client) {
      this.server = server;
      this.client = client;
    }

    void forward() throws IOException {
      byte[] chunk = new byte[1 << 16];
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (!closed) {
          out.write(chunk, 0, length);
        }
      }
    }
  }

  private void requests(Socket client, Socket server, Answers answers) throws IOException {
    try (client;
        server) {
      byte[] chunk = new byte[1 << 16];
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        Trap next = armed.get();
        if (next != null && text(chunk, length).contains(next.words)) {
          armed.set(null);
          if (!spring(next, client, server, answers, chunk, length)) {
            return;
          }
        } else {
          out.write(chunk, 0, length);
        }
      }
    }
  }

  /** Whether the connection goes on. */
  private static boolean spring(
      Trap trap, Socket client, Socket server, Answers answers, byte[] chunk, int length)
      throws IOException {
    OutputStream out = server.getOutputStream();
    answers.closed = true;
    if (!trap.hold) {
      client.close();
    }
    if (trap.cut == Cut.AFTER) {
      out.write(chunk, 0, length);
    }
    if (!trap.hold) {
      server.shutdownOutput();
      awaitEnd(server);
      trap.met.countDown();
      return false;
    }
    trap.met.countDown();
    if (!trap.forward.join()) {
      return false;
    }
    answers.closed = false;
    if (trap.cut == Cut.BEFORE) {
      out.write(chunk, 0, length);
    }
    return true;
  }

  /** The thread of the answers may be reading as well: either sees the end. */
  private static void awaitEnd(Socket server) throws IOException {
    server.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private static String text(byte[] chunk, int length) {
    return new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
  }
}
