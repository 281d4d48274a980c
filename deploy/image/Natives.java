import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the native libraries out of the jars of a folder: those of RocksDB, zstd and LZ4 for this
 * image's platform go to a folder of their own, where they are loaded without being unpacked; those
 * of other platforms go.
 *
 * <p>java Natives.java lib native amd64|arm64
 */
final class Natives {
  private static final Pattern LIBRARY = Pattern.compile(".*\\.(so|jnilib|dylib|dll)");
  private static final Pattern WANTED = Pattern.compile("(librocksdbjni|libzstd|liblz4).*");

  public static void main(String[] args) throws IOException {
    Pattern ours =
        Pattern.compile(
            args[2].equals("arm64")
                ? ".*(linux-aarch64\\.so|(^|/)linux/aarch64/.*)"
                : ".*(linux64\\.so|(^|/)linux/amd64/.*)");
    Path natives = Files.createDirectories(Path.of(args[1]));
    try (Stream<Path> jars = Files.list(Path.of(args[0]))) {
      for (Path jar : jars.filter(p -> p.toString().endsWith(".jar")).sorted().toList()) {
        if (holds(jar)) {
          thin(jar, natives, ours);
        }
      }
    }
  }

  private static boolean holds(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> LIBRARY.matcher(entry.getName()).matches());
    }
  }

  private static void thin(Path jar, Path natives, Pattern ours) throws IOException {
    Path thinner = jar.resolveSibling(jar.getFileName() + ".thin");
    try (ZipFile zip = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(thinner);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : List.<ZipEntry>copyOf(zip.stream().toList())) {
        try (InputStream in = zip.getInputStream(entry)) {
          if (!LIBRARY.matcher(entry.getName()).matches()) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            in.transferTo(out);
            out.closeEntry();
            continue;
          }
          Path name = Path.of(entry.getName()).getFileName();
          if (ours.matcher(entry.getName()).matches() && WANTED.matcher(name.toString()).matches()) {
            Files.copy(in, natives.resolve(name.toString()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    Files.move(thinner, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
