package org.linli.ballots.counting;

import java.math.BigInteger;

/**
 * An exact number, so that everyone who counts again comes to the same.
 *
 * @param denominator positive, and nothing divides it and the numerator
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);

    Fraction {
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(long number) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(number)), denominator);
    }

    /** @param number positive */
    Fraction over(long number) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(number)));
    }

    boolean isPositive() {
        return numerator.signum() > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
