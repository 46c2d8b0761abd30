/**
 * A colour that every program understands, and its opacity. Browsers give mixed colours as
 * `color(srgb 0.5 0.5 0.5 / 0.4)`, which drawing programs do not read; anything else stays.
 */
export function plainColour(value: string): [string, number] {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value);
  if (mixed) {
    const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255));
    return [`rgb(${red}, ${green}, ${blue})`, Number(mixed[4] ?? 1)];
  }
  const clear = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value);
  return clear ? [`rgb(${clear[1]}, ${clear[2]}, ${clear[3]})`, Number(clear[4])] : [value, 1];
}
