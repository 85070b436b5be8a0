package coop.fourmiliere.device.simulator;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** The few calls of the C library that make a pseudo-terminal (POSIX, termios(3), poll(2)). */
interface LibC extends Library {

  int O_RDWR = 2;
  int O_NOCTTY = 0x100;
  int O_NONBLOCK = 0x800;
  int TCSANOW = 0;
  short POLLIN = 1;

  /** Loads the C library; an {@link UnsatisfiedLinkError} where there is none with these calls. */
  static LibC load() {
    return Native.load("c", LibC.class);
  }

  int posix_openpt(int flags);

  int grantpt(int descriptor);

  int unlockpt(int descriptor);

  int ptsname_r(int descriptor, byte[] name, long size);

  int tcgetattr(int descriptor, byte[] termios);

  void cfmakeraw(byte[] termios);

  int tcsetattr(int descriptor, int when, byte[] termios);

  int poll(byte[] pollfd, long count, int timeoutMillis);

  long read(int descriptor, byte[] buffer, long count);

  long write(int descriptor, byte[] buffer, long count);

  int close(int descriptor);
}
