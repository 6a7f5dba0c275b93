import assert from 'node:assert/strict'
import { Phone } from './phone.mjs'
import { ask, letterCode } from './server.mjs'

/** Makes a person a resident of a household of her own, whose number is known. */
export async function join(browser, person) {
  const code = await letterCode()
  const phone = await Phone.open(browser, { person })
  await phone.enter('加入社区')
  await phone.field('编码').fill(code)
  await phone.agree({ first: true })
  await phone.button('加入').tap()
  await phone.button('去我的家').waitFor()
  await phone.button('返回').tap()
  await phone.enter('手机号')
  await phone.agree()
  await phone.button('用微信手机号绑定').tap()
  await phone.answer('允许')
  await phone.shown.getByText(/^199/).waitFor()
  await phone.close()
}

/** Words that no other wish has. */
export const unique = (words) => `${words}${Math.random().toString(36).slice(2, 8)}`

export const card = (phone, title) => phone.shown.getByRole('link', { name: `查看心愿：${title}`, exact: true })

export const choose = (phone, name) => phone.shown.getByRole('radio', { name, exact: true }).tap()

const WISH = { category: 'REPAIR', kind: 'HELP', delivery: 'HOME', why: '年纪大了，自己弄不了。' }

/** Writes a wish that everybody can see at once, without the pages. */
export async function write(token, title, content = {}) {
  const { wish } = await does('wishCreate', 'wish { id }', { content: { ...WISH, title, ...content } }, token)
  return wish.id
}

export const claim = async (token, wishId) => (await does('wishClaim', 'claim { id claimer { nickname } }', { wishId }, token)).claim

export const deliver = (token, claimId, note) => does('wishDeliver', 'claim { id }', { claimId, note }, token)

export const confirm = (token, claimId) => does('wishConfirm', 'claim { id }', { claimId }, token)

export const dispute = (token, claimId, reason) => does('wishDispute', 'claim { id }', { claimId, reason }, token)

/** Fulfils one wish of the wisher's for each of the categories; gives the name that the helper is known by. */
export async function fulfil(wisher, helper, categories) {
  let name
  for (const category of categories) {
    const { id, claimer } = await claim(helper, await write(wisher, unique('想请人帮忙'), { category }))
    await deliver(helper, id, '做好了')
    await confirm(wisher, id)
    name = claimer.nickname
  }
  return name
}

async function does(mutation, result, input, token) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`
  const answer = await ask(`mutation($input: ${type}!) { ${mutation}(input: $input) { ${result} userErrors { message } } }`, { input }, token)
  assert.deepEqual(answer[mutation].userErrors, [])
  return answer[mutation]
}
