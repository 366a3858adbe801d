/** Days of a mean moon, from one new moon to the next. */
export const meanMonth = 29.530588853;

/** The mean new moon near the beginning of 1900, from which new moons are counted, in Julian days. */
export const firstNewMoon = 2_415_021.076998695;

const toRadians = Math.PI / 180;

/**
 * Moment of the `k`-th new moon since the beginning of 1900, as a Julian day of Universal Time, right to some minutes
 * between 1800 and 2200. Series of Jean Meeus, *Astronomical Algorithms* (1998), in the short form of Hồ Ngọc Đức,
 * *Calculating the Vietnamese lunar calendar*.
 */
export function newMoonAt(k: number): number {
  const t = k / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * toRadians);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * toRadians;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * toRadians;
  const latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * toRadians;
  return mean + periodicTerms(t, sun, moon, latitude) - clockDrift(t, t2, t3);
}

function periodicTerms(t: number, sun: number, moon: number, latitude: number): number {
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  );
}

// How far the even time of the series runs ahead of the turning Earth, in days.
function clockDrift(t: number, t2: number, t3: number): number {
  if (t < -11)
    return 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3;
  return -0.000278 + 0.000265 * t + 0.000262 * t2;
}

/** Longitude of the Sun at a Julian day of Universal Time, in twelfths of its circle: 0 to 12, the March equinox is 0. */
export function sunSignAt(julianDay: number): number {
  const t = (julianDay - 2_451_545) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t) * toRadians;
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return ((((mean + centre) / 30) % 12) + 12) % 12;
}
