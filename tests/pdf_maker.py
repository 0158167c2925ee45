# SPDX-License-Identifier: GPL-2.0-or-later
"""Small PDF files with text in Helvetica, made without any PDF library."""

from random import Random


def _escape(text):
  return text.replace('\\', r'\\').replace('(', r'\(').replace(')', r'\)')


HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
# Two of its letters have no name that tells what they are.
HELVETICA_IN_PART = ('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding '
                     '<< /BaseEncoding /WinAnsiEncoding /Differences [126 /uni0081 /uni008D] >> >>')
# Two fonts that number glyphs and do not tell which letters these draw: a composite one, and a part of a TrueType font.
MUTE_COMPOSITE = ('<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Mute /Encoding /Identity-H /DescendantFonts [ << /Type /Font '
                  '/Subtype /CIDFontType2 /BaseFont /ABCDEF+Mute /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) '
                  '/Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Mute /Flags 4 '
                  '/FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ] >>')
MUTE_TRUETYPE = ('<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Mute /FirstChar 32 /LastChar 126 '
                 f'/Widths [{"500 " * 95}] '
                 '/FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Mute /Flags 4 /FontBBox [0 0 1000 1000] '
                 '/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>')


def make_pdf(pages, size=11, font=HELVETICA):
  """A PDF with a page for each list of lines; a line that begins with `# ` is set larger."""
  objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', font]
  kids = []
  for lines in pages:
    drawn = []
    y = 780
    for line in lines:
      heading = line.startswith('# ')
      drawn.append(f'BT /F1 {size + 4 if heading else size} Tf 72 {y} Td ({_escape(line[2:] if heading else line)}) Tj ET')
      y -= 26 if heading else 16
    stream = '\n'.join(drawn)
    objects.append(f'<< /Length {len(stream)} >>\nstream\n{stream}\nendstream')
    objects.append('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] '
                   f'/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>')
    kids.append(f'{len(objects)} 0 R')
  objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"

  data = '%PDF-1.4\n'
  offsets = []
  for number, text in enumerate(objects, 1):
    offsets.append(len(data))
    data += f'{number} 0 obj\n{text}\nendobj\n'
  table = ''.join(f'{offset:010} 00000 n \n' for offset in offsets)
  data += (f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}'
           f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n')
  return data.encode('latin-1')


CONTROLS = [('5.1.1', 'Policies for information security'), ('6.1.1', 'Information security roles and responsibilities'),
            ('7.2.2', 'Information security awareness, education and training'), ('8.1.1', 'Inventory of assets'),
            ('9.2.1', 'User registration and deregistration'), ('10.1.1', 'Policy on the use of cryptographic controls')]


def make_paper(number=0, pages=1):
  """A white paper that answers a few controls; papers of different numbers have different bytes."""
  made = []
  for page in range(pages):
    lines = [f'# Security white paper {number}', 'This paper tells how we answer ISO/IEC 27017:2015.'] if page == 0 else []
    for control, title in CONTROLS:
      lines += [f'# {control} {title}', f'Our service number {number} answers this on page {page + 1} in plain words.',
                'The customer decides about the rest.']
    made.append(lines)
  return make_pdf(made)


WORDS = ('the service customer data access account record system key log network policy review operator region storage '
         'backup request owner change incident control period notice team').split()


def make_long_paper(pages):
  """A binder of papers, a page of prose a control, no two lines alike; its records and sections grow with it."""
  random = Random(7)
  made = []
  for page in range(pages):
    paper, number = divmod(page, len(CONTROLS))
    control, title = CONTROLS[number]
    lines = [f'Example Cloud answers to ISO/IEC 27017:2015, part {paper + 1}']
    for i in range(38):
      if i == 5 + page % 9:
        lines.append(f'# {control} {title}')
      lines.append(' '.join(random.choice(WORDS) for _ in range(13)) + ('.' if i % 4 == 3 else ''))
    made.append(lines + [str(page + 1)])
  return make_pdf(made, size=10)
