package org.linli.organisation;

/** Ranks of the tree, from the top down. */
public enum OrganisationKind {
    /** District 区. */
    DISTRICT,
    /** Street 街道. */
    STREET,
    /** Community 社区. */
    COMMUNITY,
    /** Grid 网格. */
    GRID,
    /** Group of buildings 楼组. */
    BUILDING_GROUP,
    /** Building 楼栋. */
    BUILDING,
    /** Entrance of a building 单元. */
    UNIT,
    /** Household 户, shown only to staff above it. */
    HOUSEHOLD
}
