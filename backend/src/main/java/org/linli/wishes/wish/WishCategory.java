package org.linli.wishes.wish;

/** What a wish is about. */
public enum WishCategory {
    /** Learning 学习. */
    LEARNING,
    /** Daily life 生活. */
    LIVING,
    /** Health 健康. */
    HEALTH,
    /** Companionship 陪伴. */
    COMPANIONSHIP,
    /** Goods 物品. */
    GOODS,
    /** Repairs 维修. */
    REPAIR,
    /** Anything else 其他. */
    OTHER
}
