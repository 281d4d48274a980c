package io.policyfacts.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.policyfacts.runtime.Version;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java, memory, disk and ports of this machine. */
final class MachineCheck {
  private static final int LEAST_JAVA = 17;
  private static final long MEBIBYTE = 1L << 20;

  /** What the embedded parts and the services need together, in MiB. */
  private static final long LEAST_MEMORY = 1_200;

  private static final long LEAST_DISK = 1_024;

  private MachineCheck() {}

  /** Ports are looked at only where the embedded parts would need them. */
  static List<Finding> findings(Path data, List<Integer> ports) {
    Stream<Finding> fixed = Stream.of(version(), java(), memory(), disk(data));
    return Stream.concat(fixed, ports.stream().map(MachineCheck::port)).toList();
  }

  private static Finding version() {
    return Finding.ok("policyfacts", Version.CURRENT);
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    String found = version + " in " + System.getProperty("java.home");
    return version < LEAST_JAVA
        ? Finding.fail("Java", found, "install a JDK 17 or newer, or point JAVA_HOME at one")
        : Finding.ok("Java", found);
  }

  private static Finding memory() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long all = system.getTotalMemorySize() / MEBIBYTE;
    String found = all + " MiB in all";
    return all < LEAST_MEMORY
        ? Finding.warn("memory", found, "all in one process needs " + LEAST_MEMORY + " MiB")
        : Finding.ok("memory", found);
  }

  private static Finding disk(Path data) {
    File existing = data.toAbsolutePath().toFile();
    while (!existing.exists() && existing.getParentFile() != null) {
      existing = existing.getParentFile();
    }
    long free = existing.getUsableSpace() / MEBIBYTE;
    String found = free + " MiB free at " + existing;
    if (!existing.canWrite()) {
      return Finding.fail("disk", existing + " is not writable", "name another folder with --data");
    }
    return free < LEAST_DISK
        ? Finding.warn("disk", found, "make room: broker and database stop when it is full")
        : Finding.ok("disk", found);
  }

  private static Finding port(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Finding.ok("port " + port, "free");
    } catch (IOException e) {
      return Finding.warn(
          "port " + port,
          "in use",
          "stop what listens there, or choose another with --kafka-port or --database-port");
    }
  }
}
