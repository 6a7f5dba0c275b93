package org.linli.households;

/** How a member of a household is related to its head. */
enum Relation {
    /** The head 户主. */
    HEAD,
    /** Husband or wife 配偶. */
    SPOUSE,
    /** Son or daughter 子女. */
    CHILD,
    /** Father or mother 父母. */
    PARENT,
    /** Grandchild 孙辈. */
    GRANDCHILD,
    /** Grandparent 祖辈. */
    GRANDPARENT,
    /** Anyone else 其他. */
    OTHER
}
