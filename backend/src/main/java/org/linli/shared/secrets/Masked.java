package org.linli.shared.secrets;

/** Forms of personal data that tell apart, but do not tell. */
public final class Masked {

    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;

    private Masked() {}

    /** {@code 138****1234}; all stars for a number of less than eight digits. */
    public static String phone(String number) {
        return number.length() < PHONE_HEAD + PHONE_TAIL + 1
                ? "****"
                : number.substring(0, PHONE_HEAD) + "****" + number.substring(number.length() - PHONE_TAIL);
    }

    /** {@code 张*}: the first character, and a star for all others. */
    public static String name(String name) {
        return name.isEmpty() ? "*" : new String(Character.toChars(name.codePointAt(0))) + "*";
    }
}
