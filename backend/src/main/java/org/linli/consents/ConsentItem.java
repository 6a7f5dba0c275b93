package org.linli.consents;

/** Things to agree to, the needed ones first. */
public enum ConsentItem {
    /** That an account is kept at all 基本服务. */
    ACCOUNT,
    /** That the phone number is kept 手机号. */
    PHONE,
    /** That the address of the household is kept 住址. */
    ADDRESS,
    /** That the real name is kept 真实姓名. */
    REAL_NAME,
    /** That membership of the party is kept 党员身份. */
    PARTY_MEMBERSHIP,
    /** That needs of health and help are kept 健康与困难情况. */
    HEALTH,
    /** That data of one's children under 14 are kept 未成年人信息. */
    CHILDREN;

    /** Whether there can be no account without it. */
    public boolean isNeeded() {
        return this == ACCOUNT;
    }

    /** Whether the law asks for a consent of its own. */
    public boolean isSensitive() {
        return this == PARTY_MEMBERSHIP || this == HEALTH || this == CHILDREN;
    }
}
