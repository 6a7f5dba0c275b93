package org.linli.wishes.writing;

import org.jspecify.annotations.Nullable;
import org.linli.wishes.wish.WishBeneficiary;

/** What a wisher is called before others who does not want to be known. */
final class Pseudonym {

    private static final int LONGEST = 2;

    private Pseudonym() {}

    static String of(WishBeneficiary beneficiary, @Nullable String surname) {
        if (beneficiary == WishBeneficiary.CHILD) {
            return (surname == null ? "一位" : surname) + "小朋友";
        }
        return surname == null ? "一位居民" : surname + "姓居民";
    }

    /** Whether a text can be a family name: one or two Chinese characters, and nothing that tells more. */
    static boolean isSurname(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= 1 && length <= LONGEST && text.codePoints().allMatch(Character::isIdeographic);
    }
}
