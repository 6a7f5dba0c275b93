'use strict'

const byId = (id) => document.getElementById(id)
const verdicts = { PASS: '通过', REVIEW: '需人工看', RISKY: '违规', FAILED: '审核失败' }
let shown = ''

function element(name, text, className) {
  const made = document.createElement(name)
  if (text) made.textContent = text
  if (className) made.className = className
  return made
}

let hiding

function tell(text) {
  byId('notice').textContent = text
  clearTimeout(hiding)
  hiding = setTimeout(() => (byId('notice').textContent = ''), 3000)
}

async function post(path, body) {
  const response = await fetch('api/' + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const taken = response.ok && (await response.json()).taken
  tell(taken ? '已完成' : '服务器没有接受')
  await refresh()
}

function bubble(message) {
  const shape = element('article', '', 'bubble')
  shape.append(element('strong', message.templateId), element('div', new Date(message.at).toLocaleString('zh-CN'), 'soft'))
  const list = element('dl')
  for (const [name, value] of Object.entries(message.values)) list.append(element('dt', name), element('dd', value))
  shape.append(list, element('div', message.page, 'soft'))
  return shape
}

function showMessages(messages) {
  const phones = new Map()
  for (const message of messages) {
    if (!phones.has(message.openid)) {
      const phone = element('div', '', 'phone')
      phone.append(element('h3', `${message.openid} 的手机`))
      phones.set(message.openid, phone)
    }
    phones.get(message.openid).append(bubble(message))
  }
  byId('messages').replaceChildren(...(phones.size ? phones.values() : [element('p', '还没有消息。授予一次订阅，再在小程序里报名即可收到。', 'soft')]))
}

function showGrants(grants) {
  const rows = grants.map((grant) => element('div', `${grant.openid} · ${grant.templateId} × ${grant.times}`, 'row'))
  byId('grants').replaceChildren(...(rows.length ? rows : [element('p', '还没有人授予订阅。', 'soft')]))
}

function showPictures(pictures) {
  const rows = pictures.map((picture) => {
    const row = element('div', '', 'row')
    const image = element('img')
    image.src = picture.url
    image.alt = '待审图片'
    row.append(image, element('span', picture.openid, 'soft'))
    if (picture.verdict) row.append(element('strong', verdicts[picture.verdict]))
    else
      for (const [verdict, name] of Object.entries(verdicts)) {
        const button = element('button', name)
        button.type = 'button'
        button.onclick = () => post('decisions', { traceId: picture.traceId, verdict })
        row.append(button)
      }
    return row
  })
  byId('pictures').replaceChildren(...(rows.length ? rows : [element('p', '没有图片在等待。', 'soft')]))
}

function fill(select, values) {
  if (select.options.length !== values.length) select.replaceChildren(...values.map((value) => element('option', value)))
}

function show(state) {
  showMessages(state.messages)
  showGrants(state.grants)
  showPictures(state.pictures)
  byId('by-itself').checked = state.byItself
  fill(byId('fault').elements.path, state.endpoints)
  fill(byId('fault').elements.fault, state.faults)
  const planned = Object.entries(state.planned).map(([path, fault]) => element('div', `${path}：${fault}`, 'row'))
  byId('planned').replaceChildren(...(planned.length ? planned : [element('p', '一切正常。', 'soft')]))
}

async function refresh() {
  const response = await fetch('api/state')
  if (!response.ok) return
  const { now, ...state } = await response.json()
  const text = JSON.stringify(state)
  if (text !== shown) show(state)
  shown = text
}

function values(form) {
  const { times, ...rest } = Object.fromEntries(new FormData(form))
  return { ...rest, times: Number(times) }
}

byId('grant').onsubmit = (event) => {
  event.preventDefault()
  post('grants', values(event.target))
}
byId('withdraw').onclick = () => byId('grant').reportValidity() && post('withdrawals', values(byId('grant')))
byId('fault').onsubmit = (event) => {
  event.preventDefault()
  post('faults', values(event.target))
}
byId('repair').onclick = () => post('repairs', {})
byId('by-itself').onchange = (event) => post('pictures', { byItself: event.target.checked })

refresh()
setInterval(refresh, 2000)
