package coop.fourmiliere.device.zvt;

import java.util.Map;

/** Why a terminal did not do it, for the cashier. */
public final class ResultCode {

  /** The transaction has been taken back before. */
  public static final int ALREADY_REVERSED = 0xB4;

  /** Not a refusal: the terminal needs time. */
  public static final int WAIT = 0x9C;

  private static final Map<Integer, String> SENTENCES =
      Map.ofEntries(
          Map.entry(0x64, "Carte illisible."),
          Map.entry(0x6C, "Paiement annulé ou délai dépassé."),
          Map.entry(0x6F, "Le terminal n'accepte pas cette devise."),
          Map.entry(0x77, "La clôture du terminal n'est pas possible."),
          Map.entry(0x78, "Carte expirée."),
          Map.entry(0x7A, "Carte inconnue du terminal."),
          Map.entry(0x83, "Le terminal ne connaît pas cette fonction."),
          Map.entry(0x9A, "Le terminal n'a pas compris la caisse."),
          Map.entry(0x9B, "Le terminal ne joint pas la banque."),
          Map.entry(WAIT, "Le terminal est occupé."),
          Map.entry(0xA0, "Le terminal n'est pas prêt."),
          Map.entry(0xA1, "La banque ne répond pas."),
          Map.entry(0xA3, "Le terminal n'a pas de connexion."),
          Map.entry(ALREADY_REVERSED, "Ce paiement est déjà annulé."),
          Map.entry(0xB5, "Ce paiement ne peut pas être annulé."),
          Map.entry(0xC2, "Le terminal demande un diagnostic."),
          Map.entry(0xC3, "Le montant est trop élevé pour cette carte."),
          Map.entry(0xC5, "Ce mode de paiement n'est pas accepté."),
          Map.entry(0xC6, "Le terminal n'accepte pas cette devise."),
          Map.entry(0xC8, "Le montant est trop petit pour cette carte."),
          Map.entry(0xCC, "L'imprimante du terminal est en panne ou sans papier."),
          Map.entry(0xCD, "Le terminal ne donne pas d'espèces."),
          Map.entry(0xDC, "Une carte est encore dans le terminal."),
          Map.entry(0xE0, "Le terminal est en maintenance."));

  private ResultCode() {}

  /** A sentence in French for that code, 0 to 255. */
  public static String sentence(int code) {
    return SENTENCES.getOrDefault(code, "Refusé par le terminal (code %02X).".formatted(code));
  }
}
