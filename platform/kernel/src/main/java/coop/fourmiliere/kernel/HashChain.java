package coop.fourmiliere.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A chain of documents in which each link holds the hash of all before it, so that a document that
 * was changed, lost or moved shows. Numbers in the documents must be integers within 2^53, as RFC
 * 8785 reads them.
 */
public final class HashChain {

  private static final int HASH_BYTES = 32;

  /** What stands before the first link: 32 zero bytes. Read only. */
  @SuppressWarnings("MutablePublicArray")
  public static final byte[] GENESIS = new byte[HASH_BYTES];

  private HashChain() {}

  /**
   * The hash of the next link: SHA-256 of the previous hash followed by the document in RFC 8785
   * canonical form.
   *
   * @param previous the hash of the link before, 32 bytes
   * @param json a JSON object or array
   * @throws IllegalArgumentException when the previous hash has another length or the document is
   *     no JSON
   */
  public static byte[] next(byte[] previous, String json) {
    return nextOf(previous, canonicalBytes(json));
  }

  /**
   * The hash of the next link, of a document in canonical form already: it is not parsed again.
   *
   * @param previous the hash of the link before, 32 bytes
   * @throws IllegalArgumentException when the previous hash has another length
   */
  public static byte[] nextCanonical(byte[] previous, String canonical) {
    return nextOf(previous, canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] nextOf(byte[] previous, byte[] document) {
    if (previous.length != HASH_BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + previous.length);
    }
    MessageDigest digest = sha256();
    digest.update(previous);
    return digest.digest(document);
  }

  /** The hash in lower-case hexadecimal digits. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /**
   * The document in RFC 8785 canonical form: sorted keys, no space, one way to write each value.
   * What writes that form at once is tested against it.
   *
   * @throws IllegalArgumentException when it is no JSON object or array
   */
  public static String canonical(String json) {
    return new String(canonicalBytes(json), StandardCharsets.UTF_8);
  }

  private static byte[] canonicalBytes(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedUTF8();
    } catch (IOException e) {
      throw new IllegalArgumentException("not a JSON document: " + e.getMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
