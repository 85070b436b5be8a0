package coop.fourmiliere.device.logo;

import coop.fourmiliere.device.paper.Element;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the picture that a shop wants at the head of its receipts. */
public final class Logo {

  /** Five centimetres of each receipt. */
  private static final int ROWS_AT_MOST = 400;

  /** Some programs leave megabytes of remarks in a small picture; the gateway has 32 in all. */
  private static final long BYTES_AT_MOST = 1L << 21;

  private Logo() {}

  /**
   * The picture in black and white, as wide as the file's, up to the next eight dots.
   *
   * @param dots how many the paper has side by side
   * @throws UnfitLogo when there is no such file, it is no PNG, or it is too large
   */
  public static Element.Image read(Path file, int dots) {
    if (!Files.isRegularFile(file)) {
      throw new UnfitLogo("ce fichier n’existe pas.");
    }
    if (!Files.isReadable(file)) {
      throw new UnfitLogo(
          "l’utilisateur %s n’a pas le droit de lire ce fichier."
              .formatted(System.getProperty("user.name")));
    }
    if (file.toFile().length() > BYTES_AT_MOST) {
      throw new UnfitLogo("ce fichier prend plus de 2 Mo.");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Header header = Header.read(in);
      check(header, dots);
      return new PngReader(header).read(in).dithered();
    } catch (IOException damaged) {
      throw new UnfitLogo("cette image PNG est abîmée.");
    }
  }

  /** Before anything is made of its size. */
  private static void check(Header header, int dots) {
    if (header.width() > dots) {
      throw new UnfitLogo(
          "l’image a %d points de large ; le papier en a %d.".formatted(header.width(), dots));
    }
    if (header.height() > ROWS_AT_MOST) {
      throw new UnfitLogo(
          "l’image a %d points de haut ; il en faut %d au plus."
              .formatted(header.height(), ROWS_AT_MOST));
    }
    if (header.interlaced()) {
      throw new UnfitLogo("cette image PNG est entrelacée ; enregistrez-la sans entrelacement.");
    }
  }
}
