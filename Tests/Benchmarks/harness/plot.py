"""The plot: server CPU for each call, one panel for each load, on a logarithmic scale."""

import math
from xml.sax.saxutils import escape

LOADS = ("8x32", "64x8", "256x1", "1x1")
COLOURS = {
    "raw-echo": "#8a8f98", "grpc-c++": "#c2593f", "grpc-swift": "#e0a458", "sen-inline": "#1f6f5c",
    "sen-async": "#4aa58a", "sen-gateway": "#2f5d8c",
}
WIDTH, LEFT, RIGHT, TOP = 820, 110, 150, 62
BAR, GAP, PANEL_GAP, FOOT = 16, 4, 34, 44


def draw(entries, about):
    """An SVG file's text."""
    panels = [(load, [each for each in entries if each["load"] == load]) for load in LOADS]
    panels = [(load, rows) for load, rows in panels if rows]
    values = [each["cpu_us_per_call_max"] for _, rows in panels for each in rows]
    low = min([each["cpu_us_per_call_min"] for _, rows in panels for each in rows] or [1])
    first = math.floor(math.log10(max(low, 0.01)))
    last = math.ceil(math.log10(max(values or [10])))
    last = max(last, first + 1)

    def x(value):
        part = (math.log10(max(value, 10 ** first)) - first) / (last - first)
        return LEFT + part * (WIDTH - LEFT - RIGHT)

    body, y = [], TOP
    for load, rows in panels:
        body.append(text(LEFT, y - 8, f"{load} (connections × calls in flight)", 13, weight="600"))
        height = len(rows) * (BAR + GAP)
        for power in range(first, last + 1):
            at = x(10 ** power)
            body.append(f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{y}" y2="{y + height}" '
                        'stroke="#d9dce1"/>')
        for row in rows:
            body += bar(row, y, x)
            y += BAR + GAP
        y += PANEL_GAP
    y -= PANEL_GAP - 14
    for power in range(first, last + 1):
        body.append(text(x(10 ** power), y, f"{10 ** power:g}", 11, anchor="middle"))
    body.append(text((LEFT + WIDTH - RIGHT) / 2, y + 18, "server CPU per call in µs, less is better",
                     12, anchor="middle"))
    height = y + FOOT
    head = [text(16, 24, "Sen RPC and its peers: server CPU per call", 16, weight="600"),
            text(16, height - 8, f"{about['cpu']}, Linux {about['kernel']}, {about['date']}, medians "
                 f"of {about['rounds']} rounds, least to most", 11, colour="#6b7078")]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" '
            'font-family="DejaVu Sans, Helvetica, Arial, sans-serif">\n'
            f'<rect width="{WIDTH}" height="{height:.0f}" fill="#ffffff"/>\n'
            + "\n".join(head + body) + "\n</svg>\n")


def bar(row, y, x):
    """One server's bar, its range and its number."""
    colour = COLOURS[row["server"]]
    middle, least, most = (row["cpu_us_per_call" + end] for end in ("", "_min", "_max"))
    centre = y + BAR / 2
    return [
        text(LEFT - 8, y + 12.5, row["server"], 12, anchor="end"),
        f'<rect x="{LEFT}" y="{y}" width="{max(x(middle) - LEFT, 1):.1f}" height="{BAR}" '
        f'fill="{colour}"/>',
        f'<line x1="{x(least):.1f}" x2="{x(most):.1f}" y1="{centre}" y2="{centre}" '
        'stroke="#20242a" stroke-width="1.5"/>',
        text(x(most) + 8, y + 12.5, f"{middle:.3g} µs", 12),
    ]


def text(x, y, words, size, anchor="start", weight="400", colour="#20242a"):
    """One line of text."""
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
            f'font-weight="{weight}" fill="{colour}">{escape(str(words))}</text>')
